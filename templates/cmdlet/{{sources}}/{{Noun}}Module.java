package {{package}};

import java.util.List;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.osgi.service.component.annotations.Component;

/** The module {@code {{Noun}}}. A session has its commands when its configuration names it. */
@Component
@ProvidesModule("{{Noun}}")
public final class {{Noun}}Module implements CmdletModule {

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
        return List.of(CmdletDefinition.of({{Verb}}{{Noun}}.class, {{Verb}}{{Noun}}::new));
    }
}
