// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Wraps the service's driver and writes down every statement that goes through it. */
public final class CountingDrivers implements BeanPostProcessor {
    private final List<String> statements = new CopyOnWriteArrayList<>();

    public List<String> statements() {
        return List.copyOf(statements);
    }

    public void clear() {
        statements.clear();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Driver driver ? wrap(driver, Driver.class) : bean;
    }

    private <T> T wrap(T target, Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("run") || method.getName().startsWith("execut")) {
                        statements.add(String.valueOf(arguments == null ? method.getName() : arguments[0]));
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        return result instanceof Session session ? wrap(session, Session.class) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
