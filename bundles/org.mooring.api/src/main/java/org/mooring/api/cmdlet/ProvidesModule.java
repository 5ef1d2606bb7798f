package org.mooring.api.cmdlet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/**
 * On a {@link CmdletModule}: the bundle's manifest then says that it has the module, so that the server finds and installs the bundle when a
 * session configuration names the module.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Capability(namespace = ProvidesModule.NAMESPACE)
public @interface ProvidesModule {

    String NAMESPACE = "mooring.module";

    /** The module's name. */
    @Attribute(NAMESPACE)
    String value();
}
