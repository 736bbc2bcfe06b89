package io.selfenroll.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void medianIsTheMiddleRunAndTheRatioComparesMedians() {
        Figure figure = new Figure("intake", "1/s", List.of(900.0, 100.0, 1000.0), List.of(2000.0, 1000.0), ">= 0.5");

        Report report = new Report(line -> {});
        report.add(figure);

        assertThat(figure.median()).isEqualTo(900);
        assertThat(figure.ratio()).isEqualTo(0.6);
        assertThat(report.table()).contains("| intake | 900 | 1/s | 900, 100, 1000 | 1500 | 0.60 | >= 0.5 |");
    }
}
