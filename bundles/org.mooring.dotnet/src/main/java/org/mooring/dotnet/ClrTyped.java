package org.mooring.dotnet;

/** A value that carries its .NET type, because its Java class does not tell: enum values, typed lists, instances of script classes. */
public interface ClrTyped {
    ClrType clrType();
}
