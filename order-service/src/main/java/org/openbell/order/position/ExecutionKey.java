package org.openbell.order.position;

/// What makes an execution the same one: the broker repeats it with a higher last part when it
/// corrects it (`0000e0d5.6a3f0001.01.01`, then `...02`).
public record ExecutionKey(String base, int revision) {
  public static ExecutionKey of(String executionId) {
    int dot = executionId.lastIndexOf('.');
    if (dot < 1) {
      return new ExecutionKey(executionId, 1);
    }
    try {
      return new ExecutionKey(
          executionId.substring(0, dot),
          Integer.parseInt(executionId, dot + 1, executionId.length(), 10));
    } catch (NumberFormatException noRevision) {
      // An id of another shape is an execution of its own; nothing is known to correct it.
      return new ExecutionKey(executionId, 1);
    }
  }
}
