/// What the desk remembers, as rows of its own schema.
package org.openbell.approval.store;
