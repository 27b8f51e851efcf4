; What TypeScript says of types.

(required_parameter pattern: (identifier) @var !type)
(required_parameter pattern: (identifier) @var type: (type_annotation (_) @type))
(required_parameter (accessibility_modifier) pattern: (identifier) @field type: (type_annotation (_) @type))
(optional_parameter pattern: (identifier) @var type: (type_annotation (_) @type))
(variable_declarator name: (identifier) @var type: (type_annotation (_) @type))
(public_field_definition name: (_) @field type: (type_annotation (_) @type))
(public_field_definition name: (_) @field value: (new_expression constructor: (_) @made))
