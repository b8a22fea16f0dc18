/// Who may give orders to a service over HTTP.
package org.openbell.kit.operator;
