using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;

namespace Reporting.LocalHost.Hosting;

internal sealed class LocalFunctionDefinition(FoundFunction function) : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters { get; } =
        [.. from parameter in function.Method.GetParameters() select new FunctionParameter(parameter.Name!, parameter.ParameterType)];

    public override string PathToAssembly => function.Method.DeclaringType!.Assembly.Location;

    public override string EntryPoint => $"{function.Method.DeclaringType!.FullName}.{function.Method.Name}";

    public override string Id => function.Name;

    public override string Name => function.Name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(function.TriggerParameter.Name!, new LocalBinding(function));

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;

    private sealed class LocalBinding(FoundFunction function) : BindingMetadata
    {
        public override string Name => function.TriggerParameter.Name!;

        public override string Type => function.TriggerType;

        public override BindingDirection Direction => BindingDirection.In;
    }
}
