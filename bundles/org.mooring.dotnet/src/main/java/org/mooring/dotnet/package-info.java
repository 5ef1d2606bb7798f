/**
 * The .NET types that scripts name, on JVM types: look-up of types and members, the value classes that Java lacks, culture, formatting.
 *
 * <p>{@link org.mooring.dotnet.ClrTypes} finds a type by name or of a value; {@link org.mooring.dotnet.ClrType} has its members. A
 * type is defined by a small class marked {@link org.mooring.dotnet.ClrClass}.
 */
@Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.mooring.dotnet;

import org.osgi.annotation.bundle.Export;
