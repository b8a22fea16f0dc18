/// What the trader is told wherever they are: which facts, in which words, how often it is tried;
/// pure.
package org.openbell.approval.push;
