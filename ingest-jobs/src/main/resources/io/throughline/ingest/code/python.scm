; What Python code imports, declares of variables and calls. See UsesReader for what the captures mean.

(import_statement name: (dotted_name) @module)
(import_statement name: (aliased_import name: (dotted_name) @module alias: (identifier) @alias))
(import_from_statement module_name: (_) @module name: (dotted_name) @member)
(import_from_statement module_name: (_) @module
  name: (aliased_import name: (dotted_name) @member alias: (identifier) @alias))
(import_from_statement module_name: (_) @module (wildcard_import) @all)

(parameters (identifier) @var)
(default_parameter name: (identifier) @var)
(typed_parameter . (identifier) @var type: (type) @type)
(typed_default_parameter name: (identifier) @var type: (type) @type)
(lambda_parameters (identifier) @var)
(for_statement left: (identifier) @var)
(as_pattern_target (identifier) @var)
(assignment left: (identifier) @var !type)
(assignment left: (identifier) @var type: (type) @type)
(assignment left: (identifier) @var right: (call function: [(identifier) (attribute)] @made))
(assignment left: (attribute object: (identifier) @self attribute: (identifier) @field) !type)
(assignment left: (attribute object: (identifier) @self attribute: (identifier) @field) type: (type) @type)
(assignment left: (attribute object: (identifier) @self attribute: (identifier) @field)
  right: (call function: [(identifier) (attribute)] @made))
(class_definition body: (block (expression_statement
  (assignment left: (identifier) @field type: (type) @type))))

(call function: (identifier) @call)
(call function: (attribute object: (_) @on attribute: (identifier) @call))
