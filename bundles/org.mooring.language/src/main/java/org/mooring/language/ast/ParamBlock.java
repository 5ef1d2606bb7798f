package org.mooring.language.ast;

import java.util.List;

/** {@code [CmdletBinding()] param(...)}. */
public record ParamBlock(List<AttributeBase> attributes, List<Parameter> parameters, Extent extent) implements Node {}
