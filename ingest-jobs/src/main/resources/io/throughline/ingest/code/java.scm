; What Java code declares of variables and what it calls. See UsesReader for what the captures mean.

(field_declaration type: (_) @type declarator: (variable_declarator name: (identifier) @field))
(local_variable_declaration type: (_) @type declarator: (variable_declarator name: (identifier) @var))
(local_variable_declaration
  declarator: (variable_declarator name: (identifier) @var
    value: (object_creation_expression type: (_) @made)))
(record_declaration
  parameters: (formal_parameters (formal_parameter type: (_) @type name: (identifier) @field)))
(formal_parameter type: (_) @type name: (identifier) @var)
(spread_parameter (variable_declarator name: (identifier) @var))
(enhanced_for_statement type: (_) @type name: (identifier) @var)
(resource type: (_) @type name: (identifier) @var)
(resource name: (identifier) @var value: (object_creation_expression type: (_) @made))
(catch_formal_parameter (catch_type . (_) @type .) name: (identifier) @var)
(lambda_expression parameters: (identifier) @var)
(inferred_parameters (identifier) @var)
(instanceof_expression right: (_) @type name: (identifier) @var)
(type_pattern (_) @type (identifier) @var)
(record_pattern_component (_) @type (identifier) @var)

(method_invocation object: (_) @on name: (identifier) @call)
(method_invocation !object name: (identifier) @call)
(method_reference . (_) @on (identifier) @call .)
(method_reference . (_) @new "new")
(object_creation_expression type: (_) @new)
