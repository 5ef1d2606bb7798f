package org.mooring.language.ast;

import java.util.List;

/** A type's name as written in brackets; what it means is looked up when the script runs. */
public sealed interface TypeName extends Node {

    /** The name as PowerShell shows it: {@code List[int]}, {@code string[]}. */
    String fullName();

    /** {@code int}, {@code System.Text.StringBuilder}, with the assembly after a comma where one was written, else null. */
    record Simple(String name, String assembly, Extent extent) implements TypeName {
        @Override
        public String fullName() {
            return assembly == null ? name : name + "," + assembly;
        }
    }

    /** {@code T[]} or, with rank 2, {@code T[,]}. */
    record Array(TypeName element, int rank, Extent extent) implements TypeName {
        @Override
        public String fullName() {
            return element.fullName() + "[" + ",".repeat(rank - 1) + "]";
        }
    }

    /** {@code Dictionary[string,int]}. */
    record Generic(TypeName type, List<TypeName> arguments, Extent extent) implements TypeName {
        @Override
        public String fullName() {
            return type.fullName() + "[" + String.join(",", arguments.stream().map(TypeName::fullName).toList()) + "]";
        }
    }
}
