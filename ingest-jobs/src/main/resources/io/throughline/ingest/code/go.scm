; What Go code imports, declares of variables and calls. See UsesReader for what the captures mean.

(import_spec !name path: (interpreted_string_literal (interpreted_string_literal_content) @module))
(import_spec name: (package_identifier) @alias
  path: (interpreted_string_literal (interpreted_string_literal_content) @module))
(import_spec name: (dot) @all path: (interpreted_string_literal (interpreted_string_literal_content) @module))

(parameter_declaration name: (identifier) @var type: [(type_identifier) (qualified_type)] @type)
(parameter_declaration name: (identifier) @var type: (pointer_type (_) @type))
(parameter_declaration name: (identifier) @var type: (generic_type type: (_) @type))
(parameter_declaration name: (identifier) @var type: (pointer_type (generic_type type: (_) @type)))
(var_spec name: (identifier) @var type: [(type_identifier) (qualified_type)] @type)
(var_spec name: (identifier) @var type: (pointer_type (_) @type))
(short_var_declaration left: (expression_list (identifier) @var))
(short_var_declaration left: (expression_list . (identifier) @var .)
  right: (expression_list . (composite_literal type: (_) @made) .))
(short_var_declaration left: (expression_list . (identifier) @var .)
  right: (expression_list . (unary_expression operand: (composite_literal type: (_) @made)) .))
(range_clause left: (expression_list (identifier) @var))
(field_declaration name: (field_identifier) @field type: [(type_identifier) (qualified_type)] @type)
(field_declaration name: (field_identifier) @field type: (pointer_type (_) @type))

(call_expression function: (identifier) @call)
(call_expression function: (selector_expression operand: (_) @on field: (field_identifier) @call))
