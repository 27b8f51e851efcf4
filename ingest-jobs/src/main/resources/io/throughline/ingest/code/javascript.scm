; What JavaScript alone says by these names.

(formal_parameters (identifier) @var)
(field_definition property: (property_identifier) @field value: (new_expression constructor: (_) @made))
