/// Days on which processes die: drawn from a seed, played with the real thing, judged by the
/// auditor.
package org.openbell.system.chaos;
