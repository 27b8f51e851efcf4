; What JavaScript and TypeScript import, declare of variables and call. See UsesReader for what the captures mean.

(import_statement . source: (string (string_fragment) @module))
(import_statement (import_clause (identifier) @default) source: (string (string_fragment) @module))
(import_statement (import_clause (namespace_import (identifier) @alias)) source: (string (string_fragment) @module))
(import_statement
  (import_clause (named_imports (import_specifier name: (identifier) @member !alias)))
  source: (string (string_fragment) @module))
(import_statement
  (import_clause (named_imports (import_specifier name: (identifier) @member alias: (identifier) @alias)))
  source: (string (string_fragment) @module))
(export_statement
  (export_clause (export_specifier name: (identifier) @member !alias))
  source: (string (string_fragment) @module))
(export_statement
  (export_clause (export_specifier name: (identifier) @member alias: (identifier) @alias))
  source: (string (string_fragment) @module))
(export_statement "*" @all source: (string (string_fragment) @module))
(variable_declarator name: (identifier) @alias
  value: (call_expression function: (identifier) @require arguments: (arguments . (string (string_fragment) @module) .)))
(variable_declarator name: (object_pattern (shorthand_property_identifier_pattern) @member)
  value: (call_expression function: (identifier) @require arguments: (arguments . (string (string_fragment) @module) .)))
(variable_declarator
  name: (object_pattern (pair_pattern key: (property_identifier) @member value: (identifier) @alias))
  value: (call_expression function: (identifier) @require arguments: (arguments . (string (string_fragment) @module) .)))

(arrow_function parameter: (identifier) @var)
(variable_declarator name: (identifier) @var value: (new_expression constructor: (_) @made))
(assignment_expression
  left: (member_expression object: (this) property: (property_identifier) @field)
  right: (new_expression constructor: (_) @made))

(call_expression function: (identifier) @call)
(call_expression function: (member_expression object: (_) @on property: (property_identifier) @call))
(new_expression constructor: (_) @new)
