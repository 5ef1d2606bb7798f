package org.mooring.object.automation;

import org.mooring.api.stream.CategoryInfo;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Set;

/** System.Management.Automation.ErrorCategoryInfo. */
@ClrClass(value = "System.Management.Automation.ErrorCategoryInfo", type = CategoryInfo.class)
public final class CategoryInfoType {

    private CategoryInfoType() {}

    @Get
    public static ErrorCategory category(CategoryInfo self) {
        return self.category();
    }

    @Get
    public static String activity(CategoryInfo self) {
        return text(self.activity());
    }

    @Set
    public static void activity(CategoryInfo self, String value) {
        self.activity(value);
    }

    @Get
    public static String reason(CategoryInfo self) {
        return text(self.reason());
    }

    @Set
    public static void reason(CategoryInfo self, String value) {
        self.reason(value);
    }

    @Get
    public static String targetName(CategoryInfo self) {
        return text(self.targetName());
    }

    @Set
    public static void targetName(CategoryInfo self, String value) {
        self.targetName(value);
    }

    @Get
    public static String targetType(CategoryInfo self) {
        return text(self.targetType());
    }

    @Set
    public static void targetType(CategoryInfo self, String value) {
        self.targetType(value);
    }

    public static String getMessage(CategoryInfo self) {
        return self.toString();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
