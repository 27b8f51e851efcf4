import { useEffect } from 'react';
import { ProductsQuery, type Product } from '../api/documents';
import { useQuery } from '../api/useQuery';
import { ProductCard } from '../components/ProductCard';
import { SearchBox } from '../components/SearchBox';
import { Suggestions } from '../components/Suggestions';
import { Awaited, Empty } from '../components/Waiting';
import type { QueryState } from '../search/queryState';
import { useTitle } from '../useTitle';

const EMPTY_RECHECK_MILLIS = 4000;

/** Before anything is asked: where to ask, and what there is. */
export function WelcomeView({ query }: { readonly query: QueryState }) {
  useTitle(null);
  const products = useQuery(ProductsQuery, {});
  const empty = products.state === 'ready' && products.data.products.totalCount === 0;
  const again = products.state === 'ready' ? products.again : undefined;

  // While a first ingest runs, the products appear by themselves.
  useEffect(() => {
    const timer = empty && again ? window.setInterval(again, EMPTY_RECHECK_MILLIS) : undefined;
    return () => window.clearInterval(timer);
  }, [empty, again]);

  return (
    <div className="page">
      <section className="hero" aria-labelledby="welcome">
        <h1 id="welcome">From the product to the line of code</h1>
        <p>Ask in plain words. Each answer says why it was found, where it belongs and which code realises it.</p>
        <SearchBox query={query} autoFocus />
        {products.state === 'ready' && <Suggestions products={products.data.products.nodes} />}
      </section>
      <section aria-labelledby="products">
        <h2 id="products" className="section-title">
          Products
        </h2>
        <Awaited result={products} what="the products" lines={6}>
          {(data) => <Products products={data.products.nodes} totalCount={data.products.totalCount} />}
        </Awaited>
      </section>
    </div>
  );
}

function Products({ products, totalCount }: { readonly products: readonly Product[]; readonly totalCount: number }) {
  if (totalCount === 0) {
    return (
      <Empty>
        <p>
          No product is here yet. If an ingest is running, it appears by itself. To read a source, run{' '}
          <code>./throughline ingest git:PATH</code>.
        </p>
      </Empty>
    );
  }
  return (
    <>
      {products.map((product) => (
        <ProductCard key={product.key} product={product} />
      ))}
      {totalCount > products.length && (
        <p className="muted">{totalCount - products.length} more products are found by search.</p>
      )}
    </>
  );
}
