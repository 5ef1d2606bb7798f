package org.mooring.language;

import java.util.List;
import org.mooring.language.ast.TypeName;
import org.mooring.language.ast.UsingStatement;

/**
 * Which types there are. Whether a class can be made of the types that its members name is said with the other errors of a script;
 * only whoever runs the script knows.
 */
public interface KnownTypes {

    /** Takes every type for known: for tools that only look at scripts. */
    KnownTypes ALL = (name, genericArguments, attribute, usings) -> true;

    /**
     * Whether {@code name} is a type outside the script.
     *
     * @param genericArguments how many type arguments it was given
     * @param attribute whether it is used as an attribute, so that it may lack the word Attribute at its end
     * @param usings the script's using statements
     */
    boolean knows(TypeName.Simple name, int genericArguments, boolean attribute, List<UsingStatement> usings);
}
