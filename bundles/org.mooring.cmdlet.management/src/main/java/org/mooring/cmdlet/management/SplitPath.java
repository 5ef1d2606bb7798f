package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSCredential;

/** Split-Path: a part of paths. */
@Cmdlet(verb = "Split", noun = "Path", defaultParameterSet = "ParentSet", outputTypes = {"System.String", "System.Boolean"},
    className = "Microsoft.PowerShell.Commands.SplitPathCommand")
public final class SplitPath extends ItemCommand {

    @Parameter(parameterSets = {"ParentSet", "LeafSet", "LeafBaseSet", "ExtensionSet", "QualifierSet", "NoQualifierSet",
        "IsAbsoluteSet"}, mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(parameterSet = "ParentSet", valueFromPipelineByPropertyName = true)
    boolean parent;

    @Parameter
    boolean resolve;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter(parameterSet = "LeafSet", mandatory = true, valueFromPipelineByPropertyName = true)
    boolean leaf;

    @Parameter(parameterSet = "LeafBaseSet", mandatory = true, valueFromPipelineByPropertyName = true)
    boolean leafBase;

    @Parameter(parameterSet = "ExtensionSet", mandatory = true, valueFromPipelineByPropertyName = true)
    boolean extension;

    @Parameter(parameterSet = "QualifierSet", mandatory = true, valueFromPipelineByPropertyName = true)
    boolean qualifier;

    @Parameter(parameterSet = "NoQualifierSet", mandatory = true, valueFromPipelineByPropertyName = true)
    boolean noQualifier;

    @Parameter(parameterSet = "IsAbsoluteSet", mandatory = true)
    boolean isAbsolute;

    @Parameter(parameterSet = "LiteralPathSet", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Override
    protected void processRecord() {
        refuseCredential(credential, drives().location());
        String[] paths = literalPath != null ? literalPath : path;
        for (String each : paths) {
            if (!resolve) {
                guarded(each, () -> split(each));
                continue;
            }
            guarded(each, () -> {
                for (PathInfo place : literalPath != null ? List.of(drives().resolveLiteral(each, items(false))) : drives().resolve(each, items(false))) {
                    split(place.path());
                }
            });
        }
    }

    private void split(String each) {
        switch (parameterSetName()) {
            case "LeafSet" -> writeObject(leaf(each));
            case "LeafBaseSet" -> writeObject(base(leaf(each)));
            case "ExtensionSet" -> writeObject(extension(leaf(each)));
            case "QualifierSet" -> qualifier(each);
            case "NoQualifierSet" -> writeObject(each.substring(qualifierLength(each)));
            case "IsAbsoluteSet" -> writeObject(each.startsWith("/") || each.startsWith("\\") || qualifierLength(each) > 0);
            default -> writeObject(parent(each));
        }
    }

    private static int qualifierLength(String each) {
        int provider = each.indexOf("::");
        if (provider > 0) {
            return provider + 2;
        }
        int colon = each.indexOf(':');
        int slash = each.replace('\\', '/').indexOf('/');
        return colon > 0 && (slash < 0 || colon < slash) ? colon + 1 : 0;
    }

    private void qualifier(String each) {
        int length = qualifierLength(each);
        if (length == 0) {
            writeError(new ErrorRecord(new DotNetException("System.FormatException", "Cannot parse path because path '" + each
                + "' does not have a qualifier specified."), "ParsePathFormatError", ErrorCategory.InvalidArgument, each));
            return;
        }
        writeObject(each.substring(0, length));
    }

    private String leaf(String each) {
        String text = plain(each).replace('\\', '/');
        if (text.equals("/")) {
            throw ProviderErrors.invalidArgument("path");
        }
        String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return trimmed.substring(Math.max(trimmed.lastIndexOf('/') + 1, trimmed.lastIndexOf('/') < 0 ? qualifierLength(trimmed) : 0));
    }

    /** Without dots on the way, which mean what they lead to. */
    private String plain(String each) {
        boolean hasDots = each.replace('\\', '/').contains("/..");
        try {
            return hasDots && !drives().hasWildcards(each) ? drives().qualify(each).providerPath() : each;
        } catch (DotNetException noSuchDrive) {
            return each;
        }
    }

    private static String base(String leaf) {
        int dot = leaf.lastIndexOf('.');
        return dot < 0 ? leaf : leaf.substring(0, dot);
    }

    /** The dot and what follows it; a dot at the end begins none. */
    private static String extension(String leaf) {
        int dot = leaf.lastIndexOf('.');
        return dot < 0 || dot == leaf.length() - 1 ? "" : leaf.substring(dot);
    }

    private static String parent(String each) {
        String text = each.replace('\\', '/');
        String trimmed = text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        if (trimmed.equals("/")) {
            return "";
        }
        int slash = trimmed.lastIndexOf('/');
        int qualifier = qualifierLength(trimmed);
        if (slash < 0) {
            return qualifier > 0 && qualifier < trimmed.length() ? trimmed.substring(0, qualifier) : "";
        }
        return slash == 0 ? "" : slash < qualifier ? trimmed.substring(0, qualifier) : slash == qualifier ? trimmed.substring(0, slash + 1)
            : trimmed.substring(0, slash);
    }
}
