/// How a proposal is put to the operator and decided, exactly once; pure.
package org.openbell.approval.approval;
