package org.openbell.scanner;

import org.junit.jupiter.api.Test;
import org.openbell.kit.testing.CorePurityRules;

class ArchitectureTest {
  @Test
  void coreIsPureAndPackagesHaveNoCycles() {
    CorePurityRules.check("org.openbell.scanner");
  }
}
