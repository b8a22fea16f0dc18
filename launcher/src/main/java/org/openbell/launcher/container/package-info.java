/// The demo's day in a stack of containers, which somebody else starts and stops.
package org.openbell.launcher.container;
