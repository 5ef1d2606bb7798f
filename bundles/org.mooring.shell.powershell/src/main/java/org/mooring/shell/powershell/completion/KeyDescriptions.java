package org.mooring.shell.powershell.completion;

/** What the tool tips say of the keys of calculated properties and of module specifications: the type of their values, and their purpose. */
final class KeyDescriptions {

    private KeyDescriptions() {}

    static String of(String key) {
        return switch (key) {
            case "Name", "Label" -> text("[string]", "Specifies the name of the property being created.");
            case "Expression" -> text("[scriptblock]", "A script block used to calculate the value of the new property.");
            case "Alignment" -> text("[string]", "Define how the values are displayed in a column.\nValid values are 'left', 'center', or 'right'.");
            case "FormatString" -> text("[string]", "Specifies a format string that defines how the value is formatted for output.");
            case "Width" -> text("[int]", "Specifies the maximum column width in a table when the value is displayed.\nThe value must be greater than 0.");
            case "Depth" -> text("[int]", "The depth key specifies the depth of expansion per property.");
            case "Ascending", "Descending" -> text("[bool]", "Specifies the order of sorting for one or more properties.");
            case "ModuleName" -> text("[string]", "Required. Specifies the module name.");
            case "GUID" -> text("[string]", "Optional. Specifies the GUID of the module.");
            case "ModuleVersion" -> text("[string]", "Specifies a minimum acceptable version of the module.");
            case "RequiredVersion" -> text("[string]", "Specifies an exact, required version of the module.");
            case "MaximumVersion" -> text("[string]", "Specifies the maximum acceptable version of the module.");
            default -> key;
        };
    }

    private static String text(String type, String purpose) {
        return type + "\n" + purpose;
    }
}
