import { graphql, type ResultOf, type VariablesOf } from './graphql';

const Brief = graphql(`
  fragment Brief on Document {
    key
    documentType
    title
    status
  }
`);

export const ProductsQuery = graphql(
  `
    query Products {
      products(first: 20) {
        totalCount
        nodes {
          ...Brief
          summary
          content
          children(first: 30) {
            totalCount
            nodes {
              ...Brief
              children(first: 1) {
                totalCount
              }
            }
          }
        }
      }
    }
  `,
  [Brief],
);

export const SearchQuery = graphql(
  `
    query Search($query: String!, $filter: DocumentFilter, $first: Int!, $after: String) {
      search(query: $query, filter: $filter, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          rank
          score
          document {
            ...Brief
            productName
          }
          passages {
            chunkId
            content
            sectionPath
          }
          explanation {
            summary
            path
            legs {
              leg
              rank
              contribution
            }
          }
        }
      }
    }
  `,
  [Brief],
);

export const DocumentQuery = graphql(
  `
    query Document($key: String!) {
      document(key: $key) {
        ...Brief
        content
        summary
        sourceStatus
        createdDate
        modifiedDate
        author
        owner
        version
        sourceUrl
        accessLevel
        department
        tags
        productName
        validTo
        breadcrumb {
          ...Brief
        }
        authors(first: 5) {
          nodes {
            userId
            name
          }
        }
        ... on Code {
          repository
          filePath
          language
          symbol
          kind
          startLine
          endLine
        }
        ... on Test {
          repository
          filePath
          language
          symbol
          kind
          startLine
          endLine
          framework
        }
        ... on Commit {
          hash
          message
        }
      }
    }
  `,
  [Brief],
);

const Step = graphql(
  `
    fragment Step on TraceStep {
      depth
      fromKey
      document {
        ...Brief
      }
      link {
        type
        origin
      }
    }
  `,
  [Brief],
);

export const ThroughlineQuery = graphql(
  `
    query Throughline($key: String!, $types: [LinkType!]) {
      up: trace(key: $key, direction: up, depth: 10, limit: 200, types: $types) {
        truncated
        start {
          ...Brief
        }
        steps {
          ...Step
        }
      }
      down: trace(key: $key, direction: down, depth: 10, limit: 2000, types: $types) {
        truncated
        steps {
          ...Step
        }
      }
    }
  `,
  [Brief, Step],
);

export const LinksQuery = graphql(
  `
    query Links($key: String!, $first: Int!, $after: String) {
      document(key: $key) {
        links(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            linkId
            type
            direction
            origin
            confidence
            evidence
            reviewState
            document {
              ...Brief
            }
          }
        }
      }
    }
  `,
  [Brief],
);

export const NeighbourhoodQuery = graphql(
  `
    query Neighbourhood($key: String!, $limit: Int!) {
      neighbourhood(key: $key, depth: 1, limit: $limit) {
        truncated
        documents {
          depth
          linkCount
          document {
            ...Brief
          }
        }
        links {
          linkId
          type
          fromKey
          toKey
          origin
          confidence
        }
      }
    }
  `,
  [Brief],
);

export type BriefDocument = ResultOf<typeof Brief>;
export type Product = ResultOf<typeof ProductsQuery>['products']['nodes'][number];
export type SearchHit = ResultOf<typeof SearchQuery>['search']['nodes'][number];
export type FullDocument = NonNullable<ResultOf<typeof DocumentQuery>['document']>;
export type TraceStep = ResultOf<typeof Step>;
export type DocumentLink = NonNullable<ResultOf<typeof LinksQuery>['document']>['links']['nodes'][number];
export type Neighbourhood = NonNullable<ResultOf<typeof NeighbourhoodQuery>['neighbourhood']>;
export type LinkType = NonNullable<VariablesOf<typeof ThroughlineQuery>['types']>[number];
export type DocumentType = BriefDocument['documentType'];

/** Every document that the explorer sends, for the test that holds them against the schema. */
export const ALL_QUERIES = [
  ProductsQuery,
  SearchQuery,
  DocumentQuery,
  ThroughlineQuery,
  LinksQuery,
  NeighbourhoodQuery,
];
