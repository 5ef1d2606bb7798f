package org.mooring.audit;

import java.util.Collection;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditSink;
import org.mooring.api.audit.AuditTrail;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands audit records to every sink; one that fails does not keep the others from theirs. */
@Component
public final class AuditSinks implements AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSinks.class);

    @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
    private final Collection<AuditSink> sinks = new CopyOnWriteArrayList<>();

    /** For SCR, which fills in the sinks. */
    public AuditSinks() {}

    AuditSinks(Collection<AuditSink> sinks) {
        this.sinks.addAll(sinks);
    }

    @Override
    public void add(AuditRecord record) {
        for (AuditSink sink : sinks) {
            try {
                sink.take(record);
            } catch (RuntimeException e) {
                LOG.error("{} could not keep an audit record: {}", sink.getClass().getName(), record, e);
            }
        }
    }
}
