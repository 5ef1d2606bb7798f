/** The module {@code Mooring.OSGi}: the server's own bundles, services, components and settings, for its administrators. */
package org.mooring.cmdlet.osgi;
