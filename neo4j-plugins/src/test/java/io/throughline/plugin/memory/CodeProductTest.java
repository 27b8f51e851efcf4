// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeProductTest {
    private static final int VECTORS = 2_000;
    private final Random random = new Random(17);

    @ParameterizedTest
    @ValueSource(ints = {384, 768, 100})
    void shouldOrderVectorsAsTheirProductsDoButForWhatOneBitADimensionCosts(int dimensions) {
        var centre = new float[dimensions];
        var query = unit(vector(dimensions));
        var page = new VectorPage(dimensions);
        var products = new double[VECTORS];
        var estimates = new double[VECTORS];
        for (int at = 0; at < VECTORS; at++) {
            var unit = unit(vector(dimensions));
            page.set(at, unit, centre, at, at, 0);
            estimates[at] = new CodeProduct(query).estimate(page, at);
            for (int d = 0; d < dimensions; d++) {
                products[at] += unit[d] * query[d];
            }
        }
        // The sign of a Gaussian correlates with it by sqrt(2 / pi) = 0.80; Hamming distances reach 2 / pi = 0.64.
        assertThat(correlation(products, estimates)).isCloseTo(0.80, within(0.05));
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static float[] unit(float[] vector) {
        return Objects.requireNonNull(Unit.of(vector, vector.length));
    }

    private float[] vector(int dimensions) {
        var vector = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return vector;
    }
}
