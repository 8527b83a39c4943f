using Microsoft.Azure.Functions.Worker;

namespace Reporting.LocalHost.Hosting;

internal sealed class LocalFunctionContext : FunctionContext
{
    // Where the real worker puts the exchange, and where GetHttpContext looks.
    private const string HttpContextKey = "HttpRequestContext";

    private readonly TriggerCall call;

    public LocalFunctionContext(TriggerCall call, IServiceProvider services)
    {
        this.call = call;
        InstanceServices = services;
        BindingContext = new LocalBindingContext(call.BindingData);
        RetryContext = new LocalRetryContext(call.Retry, call.MaxRetries);
        if (call.Http is not null) Items[HttpContextKey] = call.Http;
    }

    public override string InvocationId { get; } = Guid.CreateVersion7().ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override TraceContext TraceContext { get; } = new LocalTraceContext();

    public override BindingContext BindingContext { get; }

    public override RetryContext RetryContext { get; }

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => call.Function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new LocalInvocationFeatures();

    public override CancellationToken CancellationToken => call.Stop;
}
