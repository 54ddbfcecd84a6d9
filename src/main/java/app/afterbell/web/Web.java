package app.afterbell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Puts templates, texts and the viewer into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ViewerArgument());
    resolvers.add(new TypedArgument());
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new NeededPower());
  }

  /** The view {@code mentor/home/home} is the template {@code app/afterbell/mentor/home/home.jte}. */
  @Bean
  ViewResolver templates(Uis uis, UnsentForms unsent) {
    var engine = TemplateEngine.createPrecompiled(ContentType.Html);
    var resolver = new UrlBasedViewResolver() {
      @Override
      protected AbstractUrlBasedView instantiateView() {
        return new JteView(engine, uis, unsent);
      }
    };
    resolver.setViewClass(JteView.class);
    resolver.setPrefix("app/afterbell/");
    resolver.setSuffix(".jte");
    resolver.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return resolver;
  }

  /** Every module's {@code messages/<module>.properties}, as one. */
  @Bean
  MessageSource messageSource() throws IOException {
    var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    var source = new Sentences();
    source.setBasenames(Arrays.stream(files)
        .map(file -> "classpath:messages/" + file.getFilename().replaceFirst("\\.properties$", ""))
        .filter(name -> !name.contains("_"))
        .distinct()
        .toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setDefaultLocale(Locale.US);
    source.setFallbackToSystemLocale(false);
    return source;
  }

  @Bean
  WebMvcRegistrations routes() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Routes();
      }
    };
  }

  // The only language so far.
  @Bean
  LocaleResolver localeResolver() {
    return new FixedLocaleResolver(Locale.US);
  }
}
