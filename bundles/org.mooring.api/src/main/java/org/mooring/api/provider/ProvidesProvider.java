package org.mooring.api.provider;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/**
 * On an {@link ItemProvider}: the bundle's manifest then says that it has the provider, so that the server finds and installs the bundle when
 * a session configuration names the provider.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Capability(namespace = ProvidesProvider.NAMESPACE)
public @interface ProvidesProvider {

    String NAMESPACE = "mooring.provider";

    /** The provider's name. */
    @Attribute(NAMESPACE)
    String value();
}
