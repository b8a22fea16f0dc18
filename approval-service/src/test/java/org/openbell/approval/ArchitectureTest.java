package org.openbell.approval;

import org.junit.jupiter.api.Test;
import org.openbell.kit.testing.CorePurityRules;

class ArchitectureTest {
  @Test
  void keepsItsCorePure() {
    CorePurityRules.check("org.openbell.approval");
  }
}
