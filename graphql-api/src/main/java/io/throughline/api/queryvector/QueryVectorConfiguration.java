// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.queryvector;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueryVectorConfiguration {
    @Bean
    @ConditionalOnMissingBean
    QueryModel queryModel(@Value("${throughline.model:}") String choice) {
        return QueryModel.open(choice);
    }

    @Bean
    SharedVectors sharedVectors(@Value("${throughline.redis.uri:}") String uri) {
        return uri.isBlank() ? SharedVectors.none() : new RedisVectors(uri);
    }
}
