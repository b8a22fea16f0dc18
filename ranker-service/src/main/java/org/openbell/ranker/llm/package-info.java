/// The language models as the outside systems they are: slow, busy, sometimes wrong, never trusted.
package org.openbell.ranker.llm;
