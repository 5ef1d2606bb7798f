package org.mooring.shell.powershell.metadata;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Member;
import org.mooring.shell.powershell.state.ProxyText;

/** Writes the parts of functions that stand for a command (System.Management.Automation.ProxyCommand). */
@ClrClass("System.Management.Automation.ProxyCommand")
public final class ProxyCommandType {

    private ProxyCommandType() {}

    @Member
    public static String create(CommandMetadata commandMetadata) {
        return getCmdletBindingAttribute(commandMetadata) + "\nparam(\n" + getParamBlock(commandMetadata) + ")\n\n" + blocks(commandMetadata)
            + "<#\n\n.ForwardHelpTargetName " + qualified(commandMetadata) + "\n.ForwardHelpCategory " + commandMetadata.command().commandType()
            + "\n\n#>\n";
    }

    @Member
    public static String create(CommandMetadata commandMetadata, String helpComment) {
        return getCmdletBindingAttribute(commandMetadata) + "\nparam(\n" + getParamBlock(commandMetadata) + ")\n\n" + blocks(commandMetadata)
            + "<#\n" + helpComment + "\n#>\n";
    }

    @Member
    public static String getCmdletBindingAttribute(CommandMetadata commandMetadata) {
        return ProxyText.binding(commandMetadata.described());
    }

    @Member
    public static String getParamBlock(CommandMetadata commandMetadata) {
        return ProxyText.parameters(commandMetadata.described(), null);
    }

    @Member
    public static String getBegin(CommandMetadata commandMetadata) {
        return part(commandMetadata, "begin", "process");
    }

    @Member
    public static String getProcess(CommandMetadata commandMetadata) {
        return part(commandMetadata, "process", "end");
    }

    @Member
    public static String getEnd(CommandMetadata commandMetadata) {
        return part(commandMetadata, "end", "clean");
    }

    @Member
    public static String getClean(CommandMetadata commandMetadata) {
        return part(commandMetadata, "clean", null);
    }

    private static String blocks(CommandMetadata of) {
        return ProxyText.body(qualified(of), of.command().commandType());
    }

    private static String qualified(CommandMetadata of) {
        String module = of.command().moduleName();
        return module.isEmpty() ? of.command().name() : module + "\\" + of.command().name();
    }

    /** What stands between a block's braces. */
    private static String part(CommandMetadata of, String name, String next) {
        String blocks = blocks(of);
        int from = blocks.indexOf("\n{\n", blocks.indexOf(name + "\n{")) + "\n{\n".length();
        int to = next == null ? blocks.length() : blocks.indexOf("\n" + next + "\n{");
        return blocks.substring(from, blocks.lastIndexOf('}', to)).stripTrailing() + "\n";
    }
}
