/**
 * Brings bundles as session configurations ask for them. Bundles at hand are in {@code repository/} of the installation and of the state directory;
 * what a bundle has, its manifest says by the capabilities {@code mooring.module} and {@code mooring.provider}
 * ({@link org.mooring.api.cmdlet.ProvidesModule}, {@link org.mooring.api.provider.ProvidesProvider}); what it needs besides, the
 * framework's resolver finds out.
 */
package org.mooring.repository;
