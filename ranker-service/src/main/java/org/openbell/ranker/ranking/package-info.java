/// Decides what a model's answer is worth and which candidates become picks.
package org.openbell.ranker.ranking;
