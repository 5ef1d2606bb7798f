package org.mooring.shell.powershell.binder;

import java.util.List;

import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.NamedArgument;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/**
 * The parameters of a script block: what its param block says. Attributes are read when the parameters are first bound, since they may
 * name classes that the script itself makes.
 */
public final class ScriptParameters {

    /** No param block. */
    public static final ScriptParameters NONE = new ScriptParameters(List.of(), List.of(), false);

    private final List<ScriptParameter> parameters;
    private final List<Attribute> attributes;
    private final boolean advanced;
    private final boolean plain;
    private final String obsolete;
    private volatile CommandParameters metadata;

    public ScriptParameters(List<ScriptParameter> parameters, List<Attribute> attributes, boolean advanced) {
        this.parameters = List.copyOf(parameters);
        this.attributes = attributes;
        this.advanced = advanced;
        this.obsolete = obsolete(attributes);
        this.plain = parameters.stream().allMatch(ScriptParameter::isPlain);
    }

    public int count() {
        return parameters.size();
    }

    public List<ScriptParameter> list() {
        return parameters;
    }

    /** The attributes of the param block: CmdletBinding, OutputType... */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** What CmdletBinding says where its help stands, or "". */
    public String helpUri() {
        Engine engine = Engine.current();
        for (Attribute attribute : attributes) {
            if (AttributeReader.isNamed(attribute, "CmdletBinding")) {
                for (NamedArgument named : attribute.named()) {
                    if (named.name().equalsIgnoreCase("HelpUri")) {
                        return Conversion.toText(AttributeReader.constant(named.value(), engine == null ? null : engine.frame));
                    }
                }
            }
        }
        return "";
    }

    /** The words of {@code [Obsolete()]} of the param block, null without it. */
    public String obsolete() {
        return obsolete;
    }

    private static String obsolete(List<Attribute> attributes) {
        for (Attribute each : attributes) {
            if (AttributeReader.isNamed(each, "Obsolete") || each.type().fullName().equalsIgnoreCase("System.ObsoleteAttribute")) {
                return each.positional().isEmpty() ? "" : org.mooring.object.Conversion.toText(AttributeReader.constant(each.positional().get(0), null));
            }
        }
        return null;
    }

    /** Whether it binds as a cmdlet does: it has CmdletBinding, or a parameter has Parameter. */
    public boolean isAdvanced() {
        return advanced;
    }

    /** Whether no parameter has more than a type. */
    public boolean isPlain() {
        return plain;
    }

    /** What the binder needs of the parameters of {@code block}, whose types are those that its module or script sees. */
    public CommandParameters metadata(PSScriptBlock block) {
        Engine engine = metadata != null ? null : Engine.current();
        return metadata(engine == null ? null
            : new Frame(engine, block, block.stateIn(engine).current(), true, engine.streams(), engine.frame, null));
    }

    /**
     * What the binder needs, worked out once.
     *
     * @param f of the block whose parameters they are
     */
    public CommandParameters metadata(Frame f) {
        CommandParameters known = metadata;
        if (known == null) {
            known = ScriptMetadata.read(this, f);
            metadata = known;
        }
        return known;
    }
}
