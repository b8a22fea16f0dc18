package org.openbell.order;

import org.junit.jupiter.api.Test;
import org.openbell.kit.testing.CorePurityRules;

class ArchitectureTest {
  @Test
  void decidesInPureFunctionsOnly() {
    CorePurityRules.check("org.openbell.order");
  }
}
