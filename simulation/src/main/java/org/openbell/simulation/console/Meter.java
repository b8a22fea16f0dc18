package org.openbell.simulation.console;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// What a campaign costs: seconds on the wall, and seconds of all processors together with those
/// of the compiler and the collector. What is done beside the campaign is not counted.
final class Meter {
  private static final double A_SECOND = 1e9;

  private final OperatingSystemMXBean machine =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final long began = System.nanoTime();
  private final long beganCpu = machine.getProcessCpuTime();
  private long beside;
  private long besideCpu;

  double seconds() {
    return (System.nanoTime() - began - beside) / A_SECOND;
  }

  double cpuSeconds() {
    return (machine.getProcessCpuTime() - beganCpu - besideCpu) / A_SECOND;
  }

  /// Does something that is not part of the campaign.
  void beside(Runnable work) {
    long from = System.nanoTime();
    long fromCpu = ownCpu();
    try {
      work.run();
    } finally {
      beside += System.nanoTime() - from;
      besideCpu += ownCpu() - fromCpu;
    }
  }

  private static long ownCpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
