"""Which addresses exist in a demonstration alone?"""

from django.urls import path

from zhiji.portals.public.demo_sign_in import demo_sign_in

urlpatterns = [path("demo/sign-in/", demo_sign_in, name="demo_sign_in")]
