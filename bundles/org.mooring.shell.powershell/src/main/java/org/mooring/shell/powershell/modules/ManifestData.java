package org.mooring.shell.powershell.modules;

import java.util.List;
import java.util.UUID;

import org.mooring.dotnet.Version;

/**
 * What a module manifest says, with the types that it must have; null where it says nothing, unless said otherwise. Filled by
 * {@link ManifestReader}.
 */
public final class ManifestData {

    /** Of a module without a manifest. */
    public static final ManifestData NONE = new ManifestData();

    String rootModule;
    Version version;
    UUID guid;
    String author;
    String companyName;
    String copyright;
    String description;
    Version powerShellVersion;
    String hostName;
    Version hostVersion;
    String processorArchitecture = "None";
    Version clrVersion;
    Version dotNetFrameworkVersion;
    String helpInfoUri;
    String defaultCommandPrefix;
    Object privateData;
    List<ModuleSpecification> requiredModules = List.of();
    List<ModuleSpecification> nestedModules = List.of();
    List<ModuleSpecification> moduleList = List.of();
    List<String> requiredAssemblies = List.of();
    List<String> typeFiles = List.of();
    List<String> formatFiles = List.of();
    List<String> scripts = List.of();
    List<String> fileList = List.of();
    List<String> compatibleEditions = List.of();
    Patterns functions;
    Patterns cmdlets;
    Patterns aliases;
    Patterns variables;

    public String author() {
        return author;
    }

    public String companyName() {
        return companyName;
    }

    public String copyright() {
        return copyright;
    }

    public String description() {
        return description;
    }

    public Version powerShellVersion() {
        return powerShellVersion;
    }

    public String hostName() {
        return hostName;
    }

    public Version hostVersion() {
        return hostVersion;
    }

    /** A name of System.Reflection.ProcessorArchitecture. */
    public String processorArchitecture() {
        return processorArchitecture;
    }

    public Version clrVersion() {
        return clrVersion;
    }

    public Version dotNetFrameworkVersion() {
        return dotNetFrameworkVersion;
    }

    public String helpInfoUri() {
        return helpInfoUri;
    }

    public List<ModuleSpecification> requiredModules() {
        return requiredModules;
    }

    public List<ModuleSpecification> moduleList() {
        return moduleList;
    }

    public List<String> requiredAssemblies() {
        return requiredAssemblies;
    }

    public List<String> typeFiles() {
        return typeFiles;
    }

    public List<String> formatFiles() {
        return formatFiles;
    }

    public List<String> scripts() {
        return scripts;
    }

    public List<String> fileList() {
        return fileList;
    }

    public List<String> compatibleEditions() {
        return compatibleEditions;
    }

    /** The functions that it names without wildcards; null where it leaves that open. */
    List<String> functionNames() {
        return names(functions);
    }

    List<String> aliasNames() {
        return names(aliases);
    }

    private List<String> names(Patterns patterns) {
        return patterns == null || patterns.hasWildcards() ? null
            : patterns.names().stream().map(n -> ImportOptions.named(n, defaultCommandPrefix)).toList();
    }
}
