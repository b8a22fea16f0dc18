/// Language models as the ranker sees them: real shapes, seeded opinions.
package org.openbell.simulator.llm;
