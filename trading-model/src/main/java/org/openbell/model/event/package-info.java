/// The whole contract between the services: start at Event, then one sealed family per owner.
package org.openbell.model.event;
