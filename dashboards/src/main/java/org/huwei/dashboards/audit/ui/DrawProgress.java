package org.huwei.dashboards.audit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.huwei.dashboards.audit.Drawing;
import org.jspecify.annotations.Nullable;

/** How far a draw is, with the button that stops it; hidden while there is none. */
final class DrawProgress extends Composite<Div> {

    private static final int POLL_MILLISECONDS = 500;

    private final SerializableConsumer<Drawing.State> ended;
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Paragraph text = new Paragraph();
    private final Button stop = new Button(getTranslation("audit.new.stop"));
    private transient Optional<Drawing> drawing = Optional.empty();
    private @Nullable Registration polling;

    /**
     * @param ended called once with the state in which a draw ended
     */
    DrawProgress(SerializableConsumer<Drawing.State> ended) {
        this.ended = ended;
        text.addClassName("hw-job-progress");
        text.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", getTranslation("audit.new.draw"));
        stop.setId("stop");
        stop.setDisableOnClick(true);
        stop.addClickListener(click -> drawing.ifPresent(Drawing::stop));
        getContent().addClassNames("hw-card", "hw-draw-progress");
        getContent().setId("progress");
        getContent().add(bar, text, stop);
        setVisible(false);
    }

    void watch(Drawing started) {
        drawing = Optional.of(started);
        stop.setEnabled(true);
        setVisible(true);
        getUI().ifPresent(ui -> ui.setPollInterval(POLL_MILLISECONDS));
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polling != null) {
            polling.remove();
        }
    }

    private void refresh() {
        drawing.map(Drawing::state).ifPresent(state -> {
            switch (state) {
                case Drawing.Waiting waiting -> show(getTranslation("audit.new.waiting"), 0, 0);
                case Drawing.Running(String stage, long done, long total) ->
                    show(getTranslation("audit.new.stage." + stage, done, total), done, total);
                case Drawing.Drawn drawn -> end(drawn);
                case Drawing.Stopped stopped -> end(stopped);
                case Drawing.Failed failed -> end(failed);
            }
        });
    }

    private void show(String sentence, long done, long total) {
        bar.setIndeterminate(total == 0);
        bar.setValue(total == 0 ? 0 : Math.clamp((double) done / total, 0, 1));
        text.setText(sentence);
    }

    private void end(Drawing.State state) {
        drawing = Optional.empty();
        setVisible(false);
        getUI().ifPresent(ui -> ui.setPollInterval(-1));
        ended.accept(state);
    }
}
