package {{package}};

import java.util.List;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.api.provider.ItemProvider;
import org.osgi.service.component.annotations.Component;

/** The module {@code {{Noun}}}: it brings the provider. A session has its drive when its configuration names the module. */
@Component
@ProvidesModule("{{Noun}}")
public final class {{Noun}}Module implements CmdletModule {

    private final {{Noun}}Provider provider = new {{Noun}}Provider();

    @Override
    public String name() {
        return "{{Noun}}";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of();
    }

    @Override
    public List<ItemProvider> providers() {
        return List.of(provider);
    }

    @Override
    public List<String> topics() {
        return List.of("about_{{Noun}}");
    }
}
