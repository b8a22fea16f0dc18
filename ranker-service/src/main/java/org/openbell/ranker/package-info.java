/// Has language models rank the candidates; start at [RankDesk], the argument is in `ranking`.
package org.openbell.ranker;
