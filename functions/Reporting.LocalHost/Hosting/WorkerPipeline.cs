using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Reporting.LocalHost.Hosting;

/// <summary>Takes the function app's middleware as the worker does: the first one added sees an invocation first.</summary>
public sealed class WorkerPipeline(IServiceCollection services) : IFunctionsWorkerApplicationBuilder
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middlewares = [];

    public IServiceCollection Services => services;

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        middlewares.Add(middleware);
        return this;
    }

    public FunctionExecutionDelegate EndingIn(FunctionExecutionDelegate function) =>
        Enumerable.Reverse(middlewares).Aggregate(function, (next, middleware) => middleware(next));
}
