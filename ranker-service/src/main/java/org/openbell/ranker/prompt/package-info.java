/// What the models are asked, and how untrusted text gets into it.
package org.openbell.ranker.prompt;
